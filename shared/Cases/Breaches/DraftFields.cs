using System.Globalization;

namespace Ombud.Cases.Breaches;

// Datatilsynet's list of what a notification holds, block by block and field by field in its order (Melding,
// Virksomhet, Kontakt, Tid, Type, Årsak, Hva, Registrerte, Opplysninger, Hvor er dataene, Konsekvenser, Tiltak,
// Informasjon, Grense). Whatever their guidance names or art. 33(3) asks for is required.
internal sealed class DraftFields(Breach breach, Municipality municipality, DraftContact contact)
{
    private const string Delay = "reasonForDelay";
    private const string DiscoveredHow = "discoveredHow";
    private const string Whereabouts = "whereabouts";

    private readonly List<DraftField> _fields = [];

    public static NotificationDraft Draft(Breach breach, Municipality municipality, DraftContact contact, Instant now)
    {
        var all = new DraftFields(breach, municipality, contact);
        all.AddWho();
        all.AddWhen(now);
        all.AddWhat();
        all.AddWhatFollows();
        var draft = new NotificationDraft(breach.Number, all._fields)
        {
            Kind = breach.NotifiedAt is null ? Phase.First : Phase.FollowUp,
            EarlierReference = breach.Notifications is [.., var last] ? last.Reference : null,
        };
        all.InsertPhase(draft.SentAs);
        return draft;
    }

    private void AddWho()
    {
        Add("melding", "kind", [WireName.Of(breach.NotifiedAt is null ? Phase.First : Phase.FollowUp)], required: true);
        if (breach.Notifications is [.., var last])
            Add("melding", "earlierReference", [last.Reference]);
        Add("virksomhet", "organisationNumber", Some(municipality.OrganisationNumber), required: true);
        Add("virksomhet", "organisation", [municipality.FullName], required: true);
        AddFacts("virksomhet");
        Add("kontakt", "contactName", Some(contact.Name), required: true, NoticePart.B);
        Add("kontakt", "contactEmail", Some(contact.Email), required: true, NoticePart.B);
        Add("kontakt", "contactPhone", Some(contact.Phone), part: NoticePart.B);
        Add("kontakt", "ownReference", [breach.Number.Value]);
    }

    // Known only once every other field is, but one of the first to be asked.
    private void InsertPhase(string phase) => _fields.Insert(
        _fields.FindLastIndex(f => f.Block == "melding") + 1,
        new("melding", "phase", [phase], DraftState.Filled, Required: true, Part: null, Fact: null));

    // A breach still under way has no end; the reason for delay is asked for once it is late.
    private void AddWhen(Instant now)
    {
        var not = breach.Facts.Ongoing ? "occurredTo" : "ongoing";
        AddFacts("tid", fact => fact.Name != not && fact.Name is not (DiscoveredHow or Delay));
        Add("tid", "awareAt", [breach.AwareAt.ToString()], required: true);
        AddFacts("tid", fact => fact.Name == DiscoveredHow);
        var isOverdue = breach.AwaitsNotification && Deadline.IsLate(breach.AwareAt, now);
        if (breach.ReasonForDelay is { } sent)
            Add("tid", Delay, [sent], required: true);
        else if (isOverdue || breach.IsLate)
            AddFacts("tid", fact => fact.Name == Delay);
    }

    private void AddWhat()
    {
        foreach (var block in new[] { "type", "arsak", "hva", "registrerte", "opplysninger", "hvor" })
            AddFacts(block);
    }

    private void AddWhatFollows()
    {
        AddFacts("konsekvenser");
        Add("konsekvenser", "severity", Some(breach.SeverityName));
        AddFacts("tiltak");
        AddTold();
        AddFacts("grense");
    }

    // Told, not told and why, or still to be decided: all three are answers; no answer is none.
    private void AddTold()
    {
        var told = breach switch
        {
            { Communication: { SentAt: not null } } => "told",
            { Communication: not null } => "not-told",
            { ControllerDecision.Outcome: Outcome.NotifyAndTell } => "will-be-told",
            { ControllerDecision: not null } => "not-told",
            _ => null,
        };
        Add("informasjon", "personsTold", Some(told), required: true);
        var whyNot = told == "not-told" ? breach.ControllerDecision?.Reason : null;
        Add("informasjon", "toldHow", Some(breach.Communication?.How ?? whyNot));
        Add("informasjon", "toldAt", Some(breach.Communication?.SentAt?.ToString()));
    }

    private void AddFacts(string block, Func<BreachField, bool>? isAsked = null)
    {
        foreach (var fact in BreachFields.All.Where(fact => fact.Draft?.Block == block).OrderBy(f => f.Draft!.IsLast))
            if (isAsked?.Invoke(fact) is not false && (fact.IsAmended || fact.Read(breach).Count > 0))
                _fields.Add(fact.Kind is FieldKind.Number ? Count(fact, fact.Draft!) : Fact(fact, fact.Draft!));
    }

    private DraftField Fact(BreachField fact, DraftPlace place)
    {
        var values = fact.Read(breach);
        var isRequired = place.IsRequired && !(fact.Name == Whereabouts && IsKnownFromShortForm);
        return new(
            place.Block, fact.Name, values, StateOf(values), isRequired, place.Part, fact.IsAmended ? fact.Name : null);
    }

    // Who received the data and whether they still have it says where the data are.
    private bool IsKnownFromShortForm => breach.Facts.WrongRecipient is
    { Recipient: not ReceivedBy.Unknown, Returned: not Returned.Unknown };

    // How many, and how certain that is, are one field in their form.
    private DraftField Count(BreachField fact, DraftPlace place)
    {
        var count = place.Name == "persons" ? breach.Facts.Persons : breach.Findings.Records;
        var state = count switch
        {
            null => DraftState.Missing,
            { Count: null } => DraftState.Unknown,
            _ => DraftState.Filled,
        };
        string[] values = count is { Count: { } number }
            ? [WireName.Of(count.Precision), number.ToString(CultureInfo.InvariantCulture)]
            : [];
        return new(place.Block, place.Name!, values, state, place.IsRequired, place.Part, fact.Name);
    }

    private void Add(
        string block, string name, IReadOnlyList<string> values, bool required = false, NoticePart? part = null) =>
        _fields.Add(new(block, name, values, StateOf(values), required, part, Fact: null));

    private static DraftState StateOf(IReadOnlyList<string> values) =>
        values.Count > 0 ? DraftState.Filled : DraftState.Missing;

    private static string[] Some(string? value) => string.IsNullOrWhiteSpace(value) ? [] : [value];
}

public sealed partial record Breach
{
    /// <param name="now">Once the 72 hours are over, the draft asks why (art. 33(1)).</param>
    public NotificationDraft DraftFor(Municipality municipality, DraftContact contact, Instant now) =>
        DraftFields.Draft(this, municipality, contact, now);
}
