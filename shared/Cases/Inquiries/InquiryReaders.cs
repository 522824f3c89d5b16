using System.Text.Json.Serialization;

namespace Ombud.Cases.Inquiries;

// Who sees an inquiry and who reads it. What a citizen writes is for the unit that handles it and the controller. The
// contact sees how it stands; so does the ombud, who reads it where the citizen asked for that, or where nobody has
// been given it yet.
public sealed partial record Inquiry
{
    [JsonIgnore]
    public override string? Handler => Unit?.Slug;

    public override bool IsSeenBy(Caller reader) => base.IsSeenBy(reader) || IsHandledBy(reader);

    public override bool IsReadBy(Caller reader) =>
        reader.Has(Roles.Decide) || IsHandledBy(reader)
        || (reader.Has(Roles.Triage) && (AsksOmbud || Unit is null));

    // Whoever does not read it can still send it where it belongs.
    public override bool LetsAct(Caller by, CaseAction action) =>
        IsReadBy(by) || (action is MovingAction && by.Has(Roles.Triage));

    // What has gone on is acted on where it is; what the municipality itself wrote can be taken out here.
    public override bool IsOpenTo(CaseAction action) => Moved switch
    {
        null => true,
        { Number: null } => false,
        _ => action.IsOfTrail,
    };

    private bool IsHandledBy(Caller reader) =>
        reader.Has(Roles.Handle) && Unit is { Slug: var slug } && reader.Units.Contains(slug);
}
