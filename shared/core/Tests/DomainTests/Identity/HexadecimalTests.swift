import Domain
import Testing

@Suite struct HexadecimalTests {
    @Test(arguments: [([], ""), ([0], "00"), ([0x0f, 0xf0, 0xff], "0ff0ff")] as [([UInt8], String)])
    func everyByteHasTwoDigits(bytes: [UInt8], text: String) {
        #expect(bytes.hexadecimal == text)
    }

    /// - SeeAlso: FIPS 180-2, appendix B.1
    @Test func theDigestIsSHA256() {
        #expect(
            TextDigest.sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
