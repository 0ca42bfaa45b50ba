/// How much Slack takes. Lengths are counted in UTF-16 units, the reading under which none of Slack's can be exceeded.
///
/// - SeeAlso: Slack, "Blocks", "Block elements", "Composition objects", and the types of its SDKs
public enum SlackLimits {
    public static let messageBlocks = 50
    /// Bytes of text in all blocks of a message. Slack names no such limit; third parties measured `msg_blocks_too_long` at 13,200.
    public static let messageBytes = 12_000
    public static let viewBlocks = 100
    /// `block_id`, `action_id` and `callback_id`.
    public static let name = 255
    public static let sectionText = 3_000
    public static let sectionFields = 10
    public static let sectionField = 2_000
    public static let headerText = 150
    public static let textObject = 3_000
    public static let actionsElements = 25
    public static let contextElements = 10
    public static let contextActionsElements = 5
    public static let buttonText = 75
    public static let buttonValue = 2_000
    public static let url = 3_000
    public static let accessibilityLabel = 75
    public static let optionText = 75
    public static let optionDescription = 75
    /// Slack's pages say 150, a comment in one of its SDKs 75: the lower holds in both readings.
    public static let optionValue = 75
    public static let selectOptions = 100
    public static let optionGroups = 100
    public static let optionGroupLabel = 75
    public static let overflowOptions = 5
    /// Of checkboxes and radio buttons.
    public static let boxOptions = 10
    public static let placeholder = 150
    public static let inputLabel = 2_000
    public static let inputHint = 2_000
    public static let inputLength = 3_000
    public static let confirmationTitle = 100
    public static let confirmationText = 300
    public static let confirmationButton = 30
    /// Title, submit and close of a modal.
    public static let viewTitle = 24
    public static let privateMetadata = 3_000
    public static let imageText = 2_000
    /// Of all Markdown blocks of a message together, and of one piece of a stream.
    public static let markdown = 12_000
    /// From 4,000 on Slack cuts a plain message in several or refuses to update it; this leaves room.
    public static let messageText = 3_900
    /// Slack cuts longer texts of new messages.
    public static let postedText = 40_000
    /// Slack refuses longer texts of updates.
    public static let updatedText = 4_000
    public static let attachments = 100
    public static let tableRows = 100
    public static let tableCells = 20
    /// Modals on each other.
    public static let viewStack = 3
    /// Bytes of a view's JSON.
    public static let viewBytes = 250_000
}
