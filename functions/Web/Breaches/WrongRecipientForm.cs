using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Pages;
using Ombud.Pages.Breaches;
using Ombud.Web.Forms;
using Ombud.Web.Requests;

namespace Ombud.Web.Breaches;

/// <summary>The short form for the commonest breach: it knows already what kind of breach it is.</summary>
internal static class WrongRecipientForm
{
    public const string Way = "wrong-recipient";

    public static WrongRecipientFields Empty(Instant now, string? municipality) =>
        new() { Municipality = municipality, DiscoveredDate = FormTime.Date(now), DiscoveredTime = FormTime.Time(now) };

    public static WrongRecipientFields Read(FormFields form) => new()
    {
        Municipality = form["municipality"],
        Unit = form["unit"],
        Channel = form["channel"],
        Recipient = form["recipient"],
        Returned = form["returned"],
        PersonsPrecision = form["personsPrecision"],
        PersonsCount = form["personsCount"],
        DataCategories = form.All("dataCategories"),
        DiscoveredDate = form["discoveredDate"],
        DiscoveredTime = form["discoveredTime"],
        WhatHappened = form["whatHappened"],
        ShareName = form.Ticked("shareName"),
        NoIdentityNumber = form.Ticked("noIdentityNumber"),
    };

    public static BreachReport Report(WrongRecipientFields fields, Language language, Problems problems) => new()
    {
        Unit = fields.Unit,
        WhatHappened = string.IsNullOrWhiteSpace(fields.WhatHappened)
            ? WrongRecipientTexts.Title.In(language)
            : fields.WhatHappened,
        DiscoveredAt = FormTime.Read(fields.DiscoveredDate, fields.DiscoveredTime, "discoveredAt", problems),
        Kinds = [WireName.Of(BreachKind.Confidentiality)],
        PersonsPrecision = fields.PersonsPrecision,
        PersonsCount = BreachForm.Count(fields.PersonsPrecision, fields.PersonsCount, problems),
        DataCategories = fields.DataCategories,
        WrongRecipient = new(fields.Channel, fields.Recipient, fields.Returned),
    };
}
