package import Domain

/// What a person left in one field of a modal.
package enum FormValue: Sendable, Hashable {
    case text(String)
    /// The value of the chosen option.
    case option(String)
    /// The values of the ticked boxes; none when none is ticked.
    case options([String])
    case date(CalendarDate)
    /// Nothing is chosen or written.
    case empty
}

/// The fields of a submitted modal by the ids of their blocks.
package typealias FormValues = [String: FormValue]
