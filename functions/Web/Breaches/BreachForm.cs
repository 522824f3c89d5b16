using System.Globalization;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches;
using Ombud.Web.Forms;
using Ombud.Web.Requests;

namespace Ombud.Web.Breaches;

/// <summary>Between what a browser posts and what the rules check. What was typed is kept as typed.</summary>
internal static class BreachForm
{
    public static BreachFields Empty(Instant now, string? municipality) =>
        new() { Municipality = municipality, DiscoveredDate = FormTime.Date(now), DiscoveredTime = FormTime.Time(now) };

    public static BreachFields Read(FormFields form) => new()
    {
        Municipality = form["municipality"],
        Unit = form["unit"],
        WhatHappened = form["whatHappened"],
        DiscoveredDate = form["discoveredDate"],
        DiscoveredTime = form["discoveredTime"],
        OccurredFromDate = form["occurredFromDate"],
        OccurredFromTime = form["occurredFromTime"],
        OccurredToDate = form["occurredToDate"],
        OccurredToTime = form["occurredToTime"],
        Ongoing = form.Ticked("ongoing"),
        Kinds = form.All("kinds"),
        PersonsPrecision = form["personsPrecision"],
        PersonsCount = form["personsCount"],
        DataCategories = form.All("dataCategories"),
        Measures = form["measures"],
        Phone = form["phone"],
        ShareName = form.Ticked("shareName"),
        NoIdentityNumber = form.Ticked("noIdentityNumber"),
    };

    public static BreachReport Report(BreachFields fields, Problems problems) => new()
    {
        Unit = fields.Unit,
        WhatHappened = fields.WhatHappened,
        DiscoveredAt = FormTime.Read(fields.DiscoveredDate, fields.DiscoveredTime, "discoveredAt", problems),
        OccurredFrom = FormTime.Read(fields.OccurredFromDate, fields.OccurredFromTime, "occurredFrom", problems),
        OccurredTo = FormTime.Read(fields.OccurredToDate, fields.OccurredToTime, "occurredTo", problems),
        Ongoing = fields.Ongoing,
        Kinds = fields.Kinds,
        PersonsPrecision = fields.PersonsPrecision,
        PersonsCount = Count(fields.PersonsPrecision, fields.PersonsCount, problems),
        DataCategories = fields.DataCategories,
        Measures = fields.Measures,
        Phone = fields.Phone,
    };

    // A number left behind under «I do not know» is no contradiction worth a second round.
    internal static int? Count(string? precision, string? text, Problems problems, string field = "persons")
    {
        if (string.IsNullOrWhiteSpace(text) || precision == WireName.Of(Precision.Unknown))
            return null;
        var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count;
        problems.Add(field, Fault.NotANumber);
        return null;
    }
}
