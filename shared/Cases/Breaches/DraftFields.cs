using System.Globalization;
using NodaTime;

namespace Ombud.Cases.Breaches;

// Datatilsynet's form, block by block, in its order (Melding, Virksomhet, Kontakt, Tid, Type, Årsak, Hva, Registrerte,
// Opplysninger, Hvor er dataene, Konsekvenser, Tiltak, Informasjon, Grense). What their guidance names, or art. 33(3)
// asks for, is required.
internal sealed class DraftFields(Breach breach, Municipality municipality, DraftContact contact)
{
    private readonly List<DraftField> fields = [];

    public static NotificationDraft Draft(Breach breach, Municipality municipality, DraftContact contact, Instant now)
    {
        var all = new DraftFields(breach, municipality, contact);
        all.AddWho();
        all.AddWhen(now);
        all.AddWhat();
        all.AddPersons();
        all.AddWhatFollows();
        var draft = new NotificationDraft(breach.Number, all.fields)
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
        Add("virksomhet", "organisation", Some(municipality.Name), required: true);
        Add("virksomhet", "organisationNumber", Some(municipality.OrganisationNumber), required: true);
        Fact("virksomhet", "role");
        Fact("virksomhet", "otherControllers");
        Add("kontakt", "contactName", Some(contact.Name), required: true, NoticePart.B);
        Add("kontakt", "contactEmail", Some(contact.Email), required: true, NoticePart.B);
        Add("kontakt", "contactPhone", Some(contact.Phone), part: NoticePart.B);
        Add("kontakt", "ownReference", [breach.Number.Value]);
    }

    // Known when every other field is, and asked among the first.
    private void InsertPhase(string phase) => fields.Insert(
        fields.FindLastIndex(f => f.Block == "melding") + 1,
        new("melding", "phase", [phase], DraftState.Filled, Required: true, Part: null, Fact: null));

    private void AddWhen(Instant now)
    {
        Fact("tid", "occurredFrom", required: true, NoticePart.A);
        if (breach.Facts.Ongoing)
            Fact("tid", "ongoing", required: true, NoticePart.A);
        else
            Fact("tid", "occurredTo", required: true, NoticePart.A);
        Fact("tid", "discoveredAt", required: true);
        Fact("tid", "discoveredHow");
        Add("tid", "awareAt", [breach.AwareAt.ToString()], required: true);
        var isOverdue = breach.AwaitsNotification && Deadline.IsLate(breach.AwareAt, now);
        if (breach.ReasonForDelay is { } sent)
            Add("tid", "reasonForDelay", [sent], required: true);
        else if (isOverdue || breach.IsLate)
            Fact("tid", "reasonForDelay", required: true);
    }

    private void AddWhat()
    {
        Fact("type", "kinds", required: true, NoticePart.A);
        Fact("arsak", "cause", required: true, NoticePart.A);
        Fact("arsak", "causeText", required: true, NoticePart.A);
        Fact("arsak", "causeNature");
        Fact("arsak", "causeOrigin");
        Fact("arsak", "processor");
        Fact("hva", "whatHappened", required: true, NoticePart.A);
    }

    private void AddPersons()
    {
        Count("registrerte", "persons", breach.Facts.Persons, "personsCount", required: true);
        Fact("registrerte", "relations", required: true, NoticePart.A);
        Fact("registrerte", "vulnerable");
        Count("registrerte", "records", breach.Findings.Records, "recordsCount", required: true);
        Fact("opplysninger", "dataCategories", required: true, NoticePart.A);
        Fact("opplysninger", "encryption");
        Fact("hvor", "whereabouts", required: true, NoticePart.A);
    }

    private void AddWhatFollows()
    {
        Fact("konsekvenser", "consequences", required: true, NoticePart.C);
        Add("konsekvenser", "severity", Some(breach.Severity is { } s ? WireName.Of(s.Band) : null));
        Fact("tiltak", "measures", required: true, NoticePart.D);
        Fact("tiltak", "mitigation", required: true, NoticePart.D);
        Fact("tiltak", "prevention", required: true, NoticePart.D);
        AddTold();
        Fact("grense", "otherCountries");
        Fact("grense", "otherNotices");
    }

    // Told, not told and why, or that it will be decided: all three are answers, no answer is none.
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
        Add("informasjon", "toldAt", Some(breach.Communication?.SentAt?.ToString()));
        var whyNot = told == "not-told" ? breach.ControllerDecision?.Reason : null;
        Add("informasjon", "toldHow", Some(breach.Communication?.How ?? whyNot));
    }

    private void Fact(string block, string name, bool required = false, NoticePart? part = null)
    {
        var values = AmendableFields.Find(name)!.Read(breach);
        fields.Add(new(block, name, values, StateOf(values), required, part, name));
    }

    private void Count(string block, string name, Persons? count, string fact, bool required)
    {
        var state = count switch
        {
            null => DraftState.Missing,
            { Count: null } => DraftState.Unknown,
            _ => DraftState.Filled,
        };
        IReadOnlyList<string> values = count is { Count: { } number }
            ? [WireName.Of(count.Precision), number.ToString(CultureInfo.InvariantCulture)]
            : [];
        fields.Add(new(block, name, values, state, required, NoticePart.A, fact));
    }

    private void Add(
        string block, string name, IReadOnlyList<string> values, bool required = false, NoticePart? part = null) =>
        fields.Add(new(block, name, values, StateOf(values), required, part, Fact: null));

    private static DraftState StateOf(IReadOnlyList<string> values) =>
        values.Count > 0 ? DraftState.Filled : DraftState.Missing;

    private static string[] Some(string? value) => string.IsNullOrWhiteSpace(value) ? [] : [value];
}

public sealed partial record Breach
{
    /// <param name="now">Once the 72 hours are out, the draft asks why (art. 33(1)).</param>
    public NotificationDraft DraftFor(Municipality municipality, DraftContact contact, Instant now) =>
        DraftFields.Draft(this, municipality, contact, now);
}
