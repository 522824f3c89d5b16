namespace Ombud.Cases.Inquiries;

public enum CitizenLanguage
{
    Nb,
    Nn,
    En,
}

/// <summary>What is asked for when somebody registers an inquiry, in page order; and how that is checked.</summary>
public static class InquiryFields
{
    private static readonly ChoiceField<About> About = new("about") { IsRequired = true };
    private static readonly TextField Text = TextField.Required("text");
    private static readonly ChoiceField<InquiryChannel> Channel = new("channel") { IsRequired = true };
    private static readonly MomentField ReceivedAt = new("receivedAt") { FormName = "received" };
    private static readonly ChoiceField<CitizenLanguage> Language = new("language") { Unsaid = CitizenLanguage.Nb };
    private static readonly TextField Name = new("name") { Limit = Limits.Unit };
    private static readonly TextField Mail = new("email") { Limit = Limits.Unit };
    private static readonly TextField Phone = new("phone") { Limit = Limits.Phone };
    private static readonly YesNoField AsksOmbud = new("asksOmbud");

    /// <summary>The citizen is handed a code with which they read the answer.</summary>
    public static YesNoField GivesCode { get; } = new("givesCode");

    /// <summary>What citizens are asked for, on a page that says already what it is about and in which language.
    /// </summary>
    public static IReadOnlyList<Field> OfCitizen { get; } = [Text, AsksOmbud, Name, Mail, Phone];

    public static IReadOnlyList<Field> All { get; } =
        [About, Text, Channel, ReceivedAt, Language, Name, Mail, Phone, AsksOmbud, GivesCode];

    /// <summary>What staff registered, or null with a problem for each wrong field. Without a time, it reached the
    /// municipality now. A time up to five minutes ahead counts as now; an old one is never refused: lateness is a fact
    /// to record.</summary>
    public static AskedInquiry? Read(FieldValues values, Instant now, Problems problems)
    {
        var (about, text, channel) =
            (About.Read(values, problems), Text.Read(values, problems), Channel.Read(values, problems));
        // The form is the citizens' own door.
        if (channel is InquiryChannel.Form)
            problems.Add(Channel.Name, Fault.UnknownValue);
        var reached = ReceivedAt.Read(values, problems);
        SaidMoment.Check(ReceivedAt.Name, reached, now, problems);
        var citizen = CitizenOf(values, Language.Read(values, problems) ?? CitizenLanguage.Nb, problems);
        var asksOmbud = AsksOmbud.Read(values, problems) is true;
        var givesCode = GivesCode.Read(values, problems) is true;
        return problems.Any
            ? null
            : new(about!.Value, text!, channel!.Value, citizen, reached.NotAfter(now) ?? now, asksOmbud)
            {
                GivesCode = givesCode,
            };
    }

    /// <summary>What a citizen sent, or null with a problem for each wrong field. It reaches the municipality now.
    /// </summary>
    /// <param name="language">Of the page, and so of the answer.</param>
    public static AskedInquiry? ReadCitizen(
        FieldValues values, About about, CitizenLanguage language, Instant now, Problems problems)
    {
        var text = Text.Read(values, problems);
        var asksOmbud = AsksOmbud.Read(values, problems) is true;
        var citizen = CitizenOf(values, language, problems);
        return problems.Any ? null : new(about, text!, InquiryChannel.Form, citizen, now, asksOmbud);
    }

    private static Citizen CitizenOf(FieldValues values, CitizenLanguage language, Problems problems)
    {
        var mail = Mail.Read(values, problems);
        SaidMail.Check(Mail.Name, mail, problems);
        return new(
            WireName.Of(language), Name.Read(values, problems), mail, Phone.Read(values, problems));
    }
}
