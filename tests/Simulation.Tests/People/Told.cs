using NodaTime;
using Ombud.Cases;

namespace Ombud.Simulation.Tests.People;

/// <summary>A form that somebody filled in, as it was sent.</summary>
internal sealed record FilledForm(int Number, Caller By, Municipality Municipality, string Draft, FilledReport Report);

/// <summary>A receipt that somebody saw.</summary>
internal sealed record SeenReceipt(FilledForm Form, CaseId Case, CaseNumber Number, Instant At);

/// <summary>An action whose page said that it was done.</summary>
internal sealed record SeenDeed(CaseId Case, int Version, string Action, string? Text, Caller? By = null);

/// <summary>What a citizen, or staff for one, filled in.</summary>
/// <param name="By">Null for a citizen.</param>
internal sealed record AskedForm(int Number, Municipality Municipality, string Draft, FieldValues Sent, Caller? By)
{
    public string Text => Sent["text"]!;
}

/// <summary>A receipt of an inquiry that somebody saw.</summary>
internal sealed record SeenAsked(AskedForm Form, string Number);

/// <summary>A code that a citizen was shown.</summary>
/// <param name="Click">Which of the clicks on the form's button was answered with it.</param>
internal sealed record SeenCode(AskedForm Form, string Number, string Code, int Click);

/// <summary>What a citizen was told has been sent.</summary>
/// <param name="Number">On the citizen's receipt.</param>
internal sealed record SeenWritten(string Number, string Text);

/// <summary>What the suite told people: the promises that it must keep.</summary>
internal sealed class Told
{
    public List<SeenReceipt> Receipts { get; } = [];

    public List<SeenDeed> Deeds { get; } = [];

    public List<SeenAsked> Asked { get; } = [];

    public List<SeenCode> Codes { get; } = [];

    public List<SeenWritten> Written { get; } = [];

    /// <summary>Alerts that a mail system gave back, and when.</summary>
    public List<(AlertDecided Alert, Instant At)> GivenBack { get; } = [];

    /// <summary>How often the button of each form was clicked.</summary>
    public Dictionary<int, int> Clicks { get; } = [];

    /// <summary>A later click may have been answered with another code, and nobody have seen the answer.</summary>
    public bool IsNewest(SeenCode code) => Clicks[code.Form.Number] == code.Click;
}
