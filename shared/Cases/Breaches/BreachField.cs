using System.Globalization;
using Ombud.Cases.Registers;

namespace Ombud.Cases.Breaches;

/// <summary>What is known of a breach: what was reported, and what was found out since.</summary>
public sealed record KnownFacts(BreachFacts Report, Findings Findings)
{
    public static KnownFacts Nothing { get; } = new(BreachFacts.Nothing, Findings.Nothing);

    /// <summary>With the suspects among the texts as they are now.</summary>
    public KnownFacts Scanned() => this with
    {
        Report = Report with
        {
            SuspectFields =
            [
                .. BreachFields.All
                    .Where(fact => fact.IsScanned && fact.Read(this).Any(IdentityNumber.LooksLikeOne))
                    .Select(fact => fact.Name),
            ],
        },
    };
}

// One fact of a breach. Its row is the only place that knows all of it: where it is asked, how it is checked and
// amended, how it is written into history, what a redaction looks through, which column of the register and which field
// of the draft it fills.
/// <param name="Set">Of values to choose from: the name of their enumeration.</param>
/// <param name="Of">Its value, as texts.</param>
/// <param name="With">With another value; without one it is cleared.</param>
public sealed record BreachField(
    string Name, FieldKind Kind, string? Set,
    Func<KnownFacts, IReadOnlyList<string>> Of,
    Func<KnownFacts, IReadOnlyList<string>, Problems, KnownFacts> With) : Field(Name, Kind)
{
    /// <summary>Where on the page of facts.</summary>
    public FactGroup Group { get; init; }

    /// <summary>Where reports ask for it, in no order.</summary>
    public IReadOnlyList<Asked> Asked { get; init; } = [];

    /// <summary>Its place in a report as it was sent; null where none tells it. The fingerprint of what is sent twice
    /// depends on it, so it never changes.</summary>
    public int? Sent { get; init; }

    /// <summary>There it stands within this.</summary>
    public string? Within { get; init; }

    /// <summary>Whether a report in JSON may tell it.</summary>
    public bool IsInJson { get; init; }

    /// <summary>In the JSON of a joint report, each municipality may tell its own.</summary>
    public bool IsOwn { get; init; }

    /// <summary>While awareness is presumed, the 72 hours may count from it.</summary>
    public bool MovesTheClock { get; init; }

    /// <summary>False for what stays as it was reported.</summary>
    public bool IsAmended { get; init; } = true;

    /// <summary>Looked through for identity numbers.</summary>
    public bool IsScanned { get; init; }

    /// <summary>Shown among what the investigation brought; else it stands in the report or in the timeline.</summary>
    public bool IsFinding { get; init; } = true;

    public DraftPlace? Draft { get; init; }

    public ColumnPlace? Column { get; init; }

    /// <summary>What is wrong with it in a report is said of this name.</summary>
    public string SaidOf { get; init; } = Name;

    /// <summary>Exact, of a moment; what is written is to the second.</summary>
    public Func<KnownFacts, Instant?>? At { get; init; }

    /// <summary>The text with the ends of lines as they were stored.</summary>
    public Func<KnownFacts, string?>? Text { get; init; }

    public BreachField AskedOn(params Asked[] asked) => this with { Asked = asked };

    /// <summary>Where its name in a form is not its own.</summary>
    public BreachField Named(string form) => this with { FormName = form };

    /// <summary>Of a count, which is two facts of one thing.</summary>
    public BreachField PartOf(string whole) => this with { SaidOf = whole };

    public BreachField InJson(int sent, bool isOwn = false) =>
        this with { Sent = sent, IsInJson = true, IsOwn = isOwn };

    public BreachField InSent(string within, int sent) => this with { Sent = sent, Within = within };

    public BreachField NotAmended() => this with { IsAmended = false };

    public BreachField Scanned() => this with { IsScanned = true };

    public BreachField MovingTheClock() => this with { MovesTheClock = true };

    /// <summary>It stands in the report or in the timeline.</summary>
    public BreachField Reported() => this with { IsFinding = false };

    public BreachField Drafted(
        string block, bool isRequired = false, NoticePart? part = null, string? name = null, bool isLast = false) =>
        this with { Draft = new(block, isRequired, part, name, isLast) };

    public BreachField InColumn(int order, ColumnWidth width) => this with { Column = new(order, width) };

    public IReadOnlyList<string> Read(KnownFacts facts) => Of(facts);

    public IReadOnlyList<string> Read(Breach breach) => Of(breach.Known);

    /// <summary>As history keeps it; null for nothing.</summary>
    public string? WrittenOf(Breach breach) => Read(breach) is { Count: > 0 } values ? string.Join(' ', values) : null;

    public Breach Write(Breach breach, IReadOnlyList<string> values, Problems problems) =>
        breach.Knowing(With(breach.Known, values, problems));

    /// <summary>As the register has it.</summary>
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
}

/// <summary>The reports: the form, the short one, the joint one, and what that asks of each municipality.</summary>
public enum ReportForm
{
    Whole,
    WrongRecipient,
    Joint,
    Affected,
}

/// <summary>The parts of a form, in the order of a page.</summary>
public enum FormPart
{
    What,
    Where,
    When,
    Ongoing,
    Occurred,
    Who,
    More,
}

/// <param name="Order">Within the form; what is wrong is told in this order too.</param>
/// <param name="IsOptional">Said beside the question; where a whole part is optional, the part says so.</param>
public sealed record Asked(ReportForm On, FormPart Part, int Order, bool IsOptional);

/// <param name="Block">Of Datatilsynet's form.</param>
/// <param name="Part">Of art. 33(3); null where the form asks more than the law.</param>
/// <param name="Name">Its name there, where it is another.</param>
/// <param name="IsLast">Behind the other facts of its block.</param>
public sealed record DraftPlace(string Block, bool IsRequired, NoticePart? Part, string? Name, bool IsLast);

/// <param name="Order">In the register.</param>
public sealed record ColumnPlace(int Order, ColumnWidth Width);
