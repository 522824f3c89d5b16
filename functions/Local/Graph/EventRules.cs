using System.Globalization;
using System.Text.Json;

namespace Ombud.Local.Graph;

/// <summary>Graph's documented rules for an event.</summary>
internal static class EventRules
{
    private static readonly string[] Known =
    [
        "subject", "body", "start", "end", "isAllDay", "showAs", "sensitivity", "isReminderOn",
        "reminderMinutesBeforeStart", "transactionId", "singleValueExtendedProperties",
    ];

    /// <summary>The reason for refusal, or null.</summary>
    public static string? Problem(JsonElement? body) =>
        body.Strangers("events", Known) ?? Texts(body) ?? Times(body.Member("start"), body.Member("end"), body);

    private static string? Texts(JsonElement? body) => body.Text("subject").Length == 0
        ? "'subject' is required here."
        : body.Text("showAs") is not ("free" or "tentative" or "busy" or "oof" or "workingElsewhere")
        ? "'showAs' is not valid."
        : body.Text("sensitivity") is not ("normal" or "personal" or "private" or "confidential")
        ? "'sensitivity' is not valid."
        : null;

    private static string? Times(JsonElement? start, JsonElement? end, JsonElement? body)
    {
        if (Read(start) is not { } from || Read(end) is not { } to || from > to)
            return "'start' and 'end' need 'dateTime' and 'timeZone', in that order.";
        var isAllDay = body.Member("isAllDay") is { ValueKind: JsonValueKind.True };
        var areDays = from.TimeOfDay == TimeSpan.Zero && to.TimeOfDay == TimeSpan.Zero && to > from
            && start.Text("timeZone") == end.Text("timeZone");
        return isAllDay && !areDays
            ? "The Event.Start property for an all-day event needs to be set to midnight."
            : null;
    }

    private static DateTime? Read(JsonElement? time) =>
        time.Text("timeZone").Length > 0 && DateTime.TryParseExact(
            time.Text("dateTime"), "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var read)
            ? read
            : null;
}
