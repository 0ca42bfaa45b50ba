/// A statement that requires something, and the block that it stands in.
package struct Requirement: Sendable, Hashable {
    package let kind: RequirementKind
    package let passage: Passage
}
