using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches;
using Ombud.Web.Forms;
using Ombud.Web.Requests;

namespace Ombud.Web.Breaches;

/// <summary>Between what the joint form posts and what the rules check. What was typed is kept as typed; a
/// municipality that is not ticked is not affected, whatever stands in its fields.</summary>
internal static class JointForm
{
    public static JointFields Read(FormFields form, Municipalities municipalities) => new()
    {
        WhatHappened = form["whatHappened"],
        Unit = form["unit"],
        Processor = form["processor"],
        ProcessorToldAtDate = form["processorToldAtDate"],
        ProcessorToldAtTime = form["processorToldAtTime"],
        DiscoveredDate = form["discoveredDate"],
        DiscoveredTime = form["discoveredTime"],
        OccurredFromDate = form["occurredFromDate"],
        OccurredFromTime = form["occurredFromTime"],
        OccurredToDate = form["occurredToDate"],
        OccurredToTime = form["occurredToTime"],
        Ongoing = form.Ticked("ongoing"),
        Kinds = form.All("kinds"),
        DataCategories = form.All("dataCategories"),
        Measures = form["measures"],
        NoIdentityNumber = form.Ticked("noIdentityNumber"),
        TellsNobody = form.Ticked("tellsNobody"),
        Affected = municipalities.All.ToDictionary(m => m.Number, m => Read(form, m.Number)),
    };

    public static JointReport Report(JointFields fields, Problems problems) => new(
        new()
        {
            WhatHappened = fields.WhatHappened,
            Unit = fields.Unit,
            Processor = fields.Processor,
            ProcessorToldAt = FormTime.Read(
                fields.ProcessorToldAtDate, fields.ProcessorToldAtTime, "processorToldAt", problems),
            DiscoveredAt = FormTime.Read(fields.DiscoveredDate, fields.DiscoveredTime, "discoveredAt", problems),
            OccurredFrom = FormTime.Read(fields.OccurredFromDate, fields.OccurredFromTime, "occurredFrom", problems),
            OccurredTo = FormTime.Read(fields.OccurredToDate, fields.OccurredToTime, "occurredTo", problems),
            Ongoing = fields.Ongoing,
            Kinds = fields.Kinds,
            DataCategories = fields.DataCategories,
            Measures = fields.Measures,
        },
        [
            .. fields.Affected.Where(one => one.Value.Affected)
                .Select((one, at) => Report(one.Key, one.Value, at, problems)),
        ]);

    private static AffectedFields Read(FormFields form, string number) => new()
    {
        Affected = form.Ticked($"hit{number}"),
        PersonsPrecision = form[$"personsPrecision{number}"],
        PersonsCount = form[$"personsCount{number}"],
        WhatHappened = form[$"whatHappened{number}"],
        ProcessorToldAtDate = form[$"processorToldAt{number}Date"],
        ProcessorToldAtTime = form[$"processorToldAt{number}Time"],
        DiscoveredDate = form[$"discovered{number}Date"],
        DiscoveredTime = form[$"discovered{number}Time"],
    };

    private static BreachReport Report(string number, AffectedFields own, int at, Problems problems)
    {
        var place = $"municipalities[{at}].";
        return new()
        {
            Municipality = number,
            WhatHappened = string.IsNullOrWhiteSpace(own.WhatHappened) ? null : own.WhatHappened,
            ProcessorToldAt = FormTime.Read(
                own.ProcessorToldAtDate, own.ProcessorToldAtTime, place + "processorToldAt", problems),
            DiscoveredAt = FormTime.Read(own.DiscoveredDate, own.DiscoveredTime, place + "discoveredAt", problems),
            PersonsPrecision = own.PersonsPrecision,
            PersonsCount = BreachForm.Count(own.PersonsPrecision, own.PersonsCount, problems, place + "persons"),
        };
    }
}
