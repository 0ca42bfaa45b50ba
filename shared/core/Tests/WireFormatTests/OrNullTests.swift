import Foundation
import Testing
import WireFormat

struct OrNullTests {
    struct Thing: Codable, Hashable {
        @OrNull var firstName: String?
        var age = 3
    }

    @Test func nilIsWrittenAsNull() throws {
        let text = String(decoding: try ContractJSON.encoder().encode(Thing(firstName: nil)), as: UTF8.self)

        #expect(text == #"{"age":3,"first_name":null}"#)
    }

    @Test(arguments: [#"{"age":3}"#, #"{"age":3,"first_name":null}"#])
    func anAbsentFieldAndNullReadAsNil(json: String) throws {
        #expect(try ContractJSON.decoder().decode(Thing.self, from: Data(json.utf8)) == Thing(firstName: nil))
    }

    @Test(arguments: ["2025-11-03T09:00:00Z", "2025-11-03T09:00:00.000Z", "2025-11-03T10:00:00+01:00"])
    func timesAreReadWithAndWithoutFractionAndZone(text: String) {
        #expect(ContractTime.date(text).map(ContractTime.text) == "2025-11-03T09:00:00.000Z")
    }
}
