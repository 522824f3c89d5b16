namespace Ombud.Cases.Inquiries;

/// <summary>What a citizen sent, or staff registered for them, checked.</summary>
/// <param name="ReachedAt">When it reached the municipality; never after now.</param>
public sealed record AskedInquiry(
    About About, string Text, InquiryChannel Channel, Citizen Citizen, Instant ReachedAt, bool AsksOmbud = false)
{
    /// <summary>Staff hand the citizen a code. Whoever sends the form is shown one in any case.</summary>
    public bool GivesCode { get; init; }

    /// <summary>What storage knows the receipt code as; null where the citizen gets none.</summary>
    public string? CodeDigest { get; init; }
}

public sealed partial record Inquiry
{
    /// <summary>The history's name for what a mail said beyond the length of a text.</summary>
    public const string Continued = "continued";

    /// <summary>The same for the names of a mail's attachments, which stay in the mailbox.</summary>
    public const string Attached = "attached";

    /// <summary>The history's name for the fact that whoever registered it was shown a code for the citizen.</summary>
    public const string CodeDetail = "code";

    /// <summary>Records an inquiry. It goes to the unit that the municipality has configured for what it is about;
    /// where there is none, the municipality's contact and the ombud hear of it, and assign it.</summary>
    /// <param name="by">Who registered it; null for the citizen, who signs in nowhere.</param>
    /// <param name="notes">What came with it and does not fit into its text.</param>
    public static Change Ask(
        AskedInquiry asked, Municipality municipality, Person? by, IdempotencyKey key, Moment at,
        IReadOnlyList<Act>? notes = null)
    {
        var opened = Opened(asked, municipality, at) with { RegisteredBy = by };
        // The number ties the chain to its case.
        var act = new Act(HistoryEntry.Reported, at.Now, by ?? Person.Citizen)
        {
            Details = Act.DetailsOf(
                ("number", opened.Number.Value), ("channel", WireName.Of(asked.Channel)),
                (CodeDetail, asked.GivesCode ? "given" : null)),
            Alerts = at.Reminders.Alerts(opened, new InquiryAlert.Received()),
        };
        return Change.Opening(opened, act, at, key, notes);
    }

    private static Inquiry Opened(AskedInquiry asked, Municipality municipality, Moment at) => new()
    {
        Number = CaseNumber.Draw(municipality, at.Now, at.Random),
        Id = CaseId.Draw(at.Now, at.Random),
        Municipality = municipality.Number,
        ReceivedAt = at.Now,
        Version = 1,
        Clock = FirstClock,
        HistoryHead = HistoryEntry.Beginning,
        State = InquiryState.Received,
        About = asked.About,
        Text = asked.Text,
        Channel = asked.Channel,
        Citizen = asked.Citizen,
        ReachedAt = asked.ReachedAt,
        AsksOmbud = asked.AsksOmbud,
        ReporterMail = asked.Citizen.Mail,
        Code = asked.CodeDigest is { } code ? new(code, at.Now) : null,
        Unit = municipality.UnitFor(WireName.Of(asked.About)) is { } unit ? new(unit.Slug, unit.Name) : null,
    };
}
