using Ombud.Cases.Inquiries;

namespace Ombud.Pages.Inquiries.Words;

/// <summary>How the last day of the month was counted, step by step.</summary>
internal static class CountWords
{
    private static readonly Text LastDay = new(
        ", som er siste dag for å svare.", ", som er siste dag for å svare.");

    private static readonly Text Estimate = new(
        " Loven sier ikke hvordan ventetiden skal regnes, så datoen er et anslag.",
        " Lova seier ikkje korleis ventetida skal reknast, så datoen er eit overslag.");

    public static Text Of(DueDate due) => new(Said(due, Language.Nb), Said(due, Language.Nn));

    private static string Said(DueDate due, Language language)
    {
        string In(Text text) => text.In(language);

        // The year only where it is another.
        string Day(LocalDate day) => In(DayWords.Of(day)) is var written && day.Year == due.ReceivedOn.Year
            ? written[..written.LastIndexOf(' ')]
            : written;

        var later = Day(due.MonthsLater) + (due.IsLastOfMonth ? $" ({In(NoSuchDay(due))})" : "");
        var count = due.Months == 1 ? In(MonthLater(later)) : In(Extended(later));
        if (due.IsEstimate)
            count += In(Waited(In(Days(due.DaysPaused)), Day(due.CalendarDate)));
        var end = due.Skipped.Count == 0
            ? In(LastDay)
            : In(Skipping(due, Day(due.Date)));
        return In(Received(In(DayWords.Dated(due.ReceivedOn)))) + count + end + (due.IsEstimate ? In(Estimate) : "");
    }

    private static Text Received(string day) => new($"Mottatt {day}. ", $"Motteken {day}. ");

    private static Text MonthLater(string day) => new($"Én måned senere er {day}", $"Éin månad seinare er {day}");

    private static Text Extended(string day) => new(
        $"Fristen er forlenget: tre måneder etter mottak er {day}",
        $"Fristen er forlengd: tre månader etter mottak er {day}");

    // Such as 31 February.
    private static Text NoSuchDay(DueDate due)
    {
        var (number, month) = (due.ReceivedOn.Day, due.MonthsLater.Month);
        var (nb, nn) = (TimeWords.Month(Language.Nb, month), TimeWords.Month(Language.Nn, month));
        return new($"det finnes ingen {number}. {nb}", $"det finst ingen {number}. {nn}");
    }

    private static Text Waited(string days, string day) => new(
        $". Kommunen ventet {days} på å få vite hvem det er, og da blir det {day}",
        $". Kommunen venta {days} på å få vite kven det er, og då blir det {day}");

    private static Text Days(int days) => days == 1 ? new("1 dag", "1 dag") : new($"{days} dager", $"{days} dagar");

    // A Saturday or a Sunday has said so already where its weekday stands.
    private static Text Skipping(DueDate due, string last)
    {
        var first = due.Skipped[0].Why;
        var named = first is DayOff.Saturday or DayOff.Sunday ? null : DayWords.Off[WireName.Of(first)];
        var others = due.Skipped.Skip(1).Select(IsOff).ToList();
        return new(
            $"{Paren(named?.Nb)}{Listed(others.ConvertAll(one => one.Nb))}, så siste dag er {last}.",
            $"{Paren(named?.Nn)}{Listed(others.ConvertAll(one => one.Nn))}, så siste dag er {last}.");
    }

    private static Text IsOff(SkippedDay day)
    {
        var (date, why) = (DayWords.Brief(day.Date), DayWords.Off[WireName.Of(day.Why)]);
        return new($"{date.Nb} er {why.Nb}", $"{date.Nn} er {why.Nn}");
    }

    private static string Paren(string? named) => named is null ? "" : $" ({named})";

    private static string Listed(List<string> clauses) => string.Concat(
        clauses.Select((clause, at) => at == clauses.Count - 1 ? $", og {clause}" : $", {clause}"));
}
