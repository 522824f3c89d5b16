using Ombud.Cases.Breaches;
using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Words;

internal static class DeadlineWords
{
    private const string NotifyAuthority = "notify-authority";
    private const string DecideAwareness = "decide-awareness";

    private enum From
    {
        Awareness,
        Processor,
        Discovery,
    }

    public static ValueTexts Names { get; } = new()
    {
        [NotifyAuthority] = new(
            "Melde til Datatilsynet", "Melde til Datatilsynet", "Notify the data protection authority"),
        [DecideAwareness] = new(
            "Fastsette når kommunen fikk kjennskap",
            "Fastsetje når kommunen fekk kjennskap",
            "Decide when the municipality became aware"),
    };

    /// <summary>Awareness is not decided, and presumed from when a processor told.</summary>
    public static bool IsFromProcessor(Breach breach) => CountedFrom(breach) is From.Processor;

    public static Text Why(Breach breach, string deadline, string from) => (deadline, CountedFrom(breach)) switch
    {
        (NotifyAuthority, From.Awareness) => new(
            $"72 timer fra kommunen fikk kjennskap til bruddet, {from}. Timene løper også om natten, i helger og på "
            + "helligdager.",
            $"72 timar frå kommunen fekk kjennskap til brotet, {from}. Timane går òg om natta, i helger og på "
            + "heilagdagar."),
        (NotifyAuthority, From.Processor) => new(
            $"72 timer fra databehandleren varslet kommunen, {from}. Når kommunen fikk kjennskap til bruddet, er ikke "
            + "fastsatt ennå; til da regner vi fra varselet. Timene løper også om natten, i helger og på helligdager.",
            $"72 timar frå databehandlaren varsla kommunen, {from}. Når kommunen fekk kjennskap til brotet, er ikkje "
            + "fastsett enno; til då reknar vi frå varselet. Timane går òg om natta, i helger og på heilagdagar."),
        (NotifyAuthority, _) => new(
            $"72 timer fra bruddet ble oppdaget, {from}. Når kommunen fikk kjennskap til det, er ikke fastsatt ennå; "
            + "til da regner vi fra oppdaget. Timene løper også om natten, i helger og på helligdager.",
            $"72 timar frå brotet vart oppdaga, {from}. Når kommunen fekk kjennskap til det, er ikkje fastsett enno; "
            + "til då reknar vi frå oppdaga. Timane går òg om natta, i helger og på heilagdagar."),
        (DecideAwareness, From.Processor) => new(
            $"24 timer fra databehandleren varslet, {from}: så lang tid bør undersøkelsen høyst ta.",
            $"24 timar frå databehandlaren varsla, {from}: så lang tid bør undersøkinga høgst ta."),
        (DecideAwareness, _) => new(
            $"24 timer fra bruddet ble oppdaget, {from}: så lang tid bør undersøkelsen høyst ta.",
            $"24 timar frå brotet vart oppdaga, {from}: så lang tid bør undersøkinga høgst ta."),
        _ => new($"Regnet fra {from}.", $"Rekna frå {from}."),
    };

    private static From CountedFrom(Breach breach) => breach switch
    {
        { Awareness: Awareness.Decided } => From.Awareness,
        _ when breach.AwareAt != breach.Facts.DiscoveredAt => From.Processor,
        _ => From.Discovery,
    };
}
