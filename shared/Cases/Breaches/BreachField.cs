using System.Globalization;
using Ombud.Cases.Registers;

namespace Ombud.Cases.Breaches;

/// <summary>What is known about a breach: what was reported, and what has been found out since.</summary>
public sealed record KnownFacts(BreachFacts Report, Findings Findings)
{
    public static KnownFacts Nothing { get; } = new(BreachFacts.Nothing, Findings.Nothing);

    /// <summary>With what the kind of document alone says about the people in it.</summary>
    public KnownFacts WithWhatFollows() => Report.WrongRecipient is not { } sent ? this : this with
    {
        Findings = Findings with
        {
            Relations = sent.Document is { } document ? DocumentContent.Of(document).Relations : [],
            Vulnerable = sent.Children is true ? true : null,
        },
    };

    /// <summary>With the suspect fields of the texts as they are now.</summary>
    public KnownFacts Scanned() => this with
    {
        Report = Report with
        {
            SuspectFields =
            [
                .. BreachFields.All
                    .Where(fact => fact.Kind is FieldKind.Text && fact.Read(this).Any(IdentityNumber.LooksLikeOne))
                    .Select(fact => fact.Name),
            ],
        },
    };
}

// One fact of a breach. Its row is the only place that knows everything about it: where it is asked, how it is checked
// and amended, how history records it, what a redaction searches, and which register column and draft field it fills.
/// <param name="Set">The values to choose from: the name of their enumeration.</param>
/// <param name="Of">Reads its value, as texts.</param>
/// <param name="With">Sets another value; no value clears it.</param>
public sealed record BreachField(
    string Name, FieldKind Kind, string? Set,
    Func<KnownFacts, IReadOnlyList<string>> Of,
    Func<KnownFacts, IReadOnlyList<string>, Problems, KnownFacts> With) : Field(Name, Kind)
{
    /// <summary>Its place on the facts page.</summary>
    public FactGroup Group { get; init; }

    /// <summary>Where reports ask for it, in no particular order.</summary>
    public IReadOnlyList<Asked> Asked { get; init; } = [];

    /// <summary>Its position in a report as sent; null if no report contains it. The fingerprint that detects a report
    /// sent twice depends on it, so it never changes.</summary>
    public int? Sent { get; init; }

    /// <summary>The object in the report that contains it.</summary>
    public string? Within { get; init; }

    /// <summary>Whether a report in JSON may contain it.</summary>
    public bool IsInJson { get; init; }

    /// <summary>In the JSON of a joint report, each municipality may give its own value.</summary>
    public bool IsOwn { get; init; }

    /// <summary>While awareness is presumed, the 72 hours may be counted from it.</summary>
    public bool MovesTheClock { get; init; }

    /// <summary>False for what stays as reported.</summary>
    public bool IsAmended { get; init; } = true;

    /// <summary>Shown among the investigation's findings; otherwise it is in the report, the timeline or the letter.
    /// </summary>
    public bool IsFinding { get; init; } = true;

    /// <summary>The suite's letter to the persons tells it.</summary>
    public bool IsInLetter { get; init; }

    public DraftPlace? Draft { get; init; }

    public ColumnPlace? Column { get; init; }

    /// <summary>The field name under which its problems in a report are given.</summary>
    public string SaidOf { get; init; } = Name;

    /// <summary>The exact moment; the written form is to the second.</summary>
    public Func<KnownFacts, Instant?>? At { get; init; }

    /// <summary>The text with its line endings as stored.</summary>
    public Func<KnownFacts, string?>? Text { get; init; }

    public BreachField AskedOn(params Asked[] asked) => this with { Asked = asked };

    /// <summary>Sets the name it has in a form when that is not its own.</summary>
    public BreachField Named(string form) => this with { FormName = form };

    /// <summary>For a count, which is two facts about one thing.</summary>
    public BreachField PartOf(string whole) => this with { SaidOf = whole };

    public BreachField InJson(int sent, bool isOwn = false) =>
        this with { Sent = sent, IsInJson = true, IsOwn = isOwn };

    public BreachField InSent(string within, int sent) => this with { Sent = sent, Within = within };

    public BreachField NotAmended() => this with { IsAmended = false };

    public BreachField MovingTheClock() => this with { MovesTheClock = true };

    /// <summary>It is shown in the report, in the timeline or as a letter.</summary>
    public BreachField Reported() => this with { IsFinding = false };

    public BreachField InLetter() => this with { IsInLetter = true };

    public BreachField Drafted(
        string block, bool isRequired = false, NoticePart? part = null, string? name = null, bool isLast = false) =>
        this with { Draft = new(block, isRequired, part, name, isLast) };

    public BreachField InColumn(int order, ColumnWidth width) => this with { Column = new(order, width) };

    public IReadOnlyList<string> Read(KnownFacts facts) => Of(facts);

    public IReadOnlyList<string> Read(Breach breach) => Of(breach.Known);

    /// <summary>As history records it; null for nothing.</summary>
    public string? WrittenOf(Breach breach) => Read(breach) is { Count: > 0 } values ? string.Join(' ', values) : null;

    public Breach Write(Breach breach, IReadOnlyList<string> values, Problems problems) =>
        breach.Knowing(With(breach.Known, values, problems));

    /// <summary>As the register shows it.</summary>
    public RegisterValue? Cell(Breach breach) => (Kind, Read(breach)) switch
    {
        (_, []) => null,
        (FieldKind.Moment, _) => RegisterValue.Of(At!(breach.Known)),
        (FieldKind.Number, [var number]) => RegisterValue.Of((decimal?)int.Parse(number, CultureInfo.InvariantCulture)),
        (FieldKind.Text, _) => RegisterValue.Of(Text!(breach.Known)),
        (_, var codes) => new RegisterValue.Coded(Set!, codes),
    };
}

public enum FactGroup
{
    Municipality,
    When,
    What,
    Who,
    Data,
    FollowUp,
    Others,
    Letter,
}

/// <summary>The reports: the form, the short form, the joint form, and what that asks for each municipality.</summary>
public enum ReportForm
{
    Whole,
    WrongRecipient,
    Joint,
    Affected,
}

/// <summary>The parts of a form, in page order.</summary>
public enum FormPart
{
    What,
    Data,
    Sent,
    Where,
    When,
    Ongoing,
    Occurred,
    Who,
    More,
}

/// <param name="Order">Within the form; problems are listed in this order too.</param>
/// <param name="IsOptional">Stated beside the question; where a whole part is optional, the part says so.</param>
public sealed record Asked(ReportForm On, FormPart Part, int Order, bool IsOptional);

/// <param name="Block">Of Datatilsynet's form.</param>
/// <param name="Part">Of art. 33(3); null where the form asks for more than the law does.</param>
/// <param name="Name">Its name there, if different.</param>
/// <param name="IsLast">After the other facts of its block.</param>
public sealed record DraftPlace(string Block, bool IsRequired, NoticePart? Part, string? Name, bool IsLast);

/// <param name="Order">In the register.</param>
public sealed record ColumnPlace(int Order, ColumnWidth Width);
