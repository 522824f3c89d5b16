using System.Text.Json;

namespace Ombud.Local.FunctionsHost.Timers;

/// <summary>What a timer function is given, in the real host's format.</summary>
internal static class TimerJson
{
    /// <param name="status">In UTC; null if the schedule is not monitored.</param>
    public static string Of((DateTime Last, DateTime Next)? status, bool isPastDue) => JsonSerializer.Serialize(new
    {
        Schedule = new { AdjustForDST = true },
        ScheduleStatus = status is var (last, next)
            ? new { Last = Local(last), Next = Local(next), LastUpdated = Local(last) }
            : null,
        IsPastDue = isPastDue,
    });

    // The real host writes local times with their UTC offset, so that a function sees Kind Local.
    private static DateTime Local(DateTime utc) => utc == default ? default : utc.ToLocalTime();
}
