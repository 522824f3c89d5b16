using Ombud.Cases.Breaches;
using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Words;

internal static class DeadlineWords
{
    private const string NotifyAuthority = "notify-authority";
    private const string DecideAwareness = "decide-awareness";

    public static ValueTexts Names { get; } = new()
    {
        [NotifyAuthority] = new("Melde til Datatilsynet", "Melde til Datatilsynet"),
        [DecideAwareness] = new("Fastsette når kommunen fikk kjennskap", "Fastsetje når kommunen fekk kjennskap"),
    };

    /// <summary>Awareness is not decided, and is presumed from when a processor informed the municipality.</summary>
    public static bool IsFromProcessor(Breach breach) =>
        breach.Awareness is not Awareness.Decided && breach.AwareAt != breach.Facts.DiscoveredAt;

    public static Text Why(Breach breach, string deadline, string from) => deadline switch
    {
        NotifyAuthority when breach.Awareness is Awareness.Decided => new(
            $"72 timer fra kommunen fikk kjennskap til bruddet, {from}. Timene løper også om natten, i helger og på "
            + "helligdager.",
            $"72 timar frå kommunen fekk kjennskap til brotet, {from}. Timane går òg om natta, i helger og på "
            + "heilagdagar."),
        NotifyAuthority when IsFromProcessor(breach) => new(
            $"72 timer fra databehandleren varslet kommunen, {from}. Når kommunen fikk kjennskap til bruddet, er ikke "
            + "fastsatt ennå; til da regner vi fra varselet. Timene løper også om natten, i helger og på helligdager.",
            $"72 timar frå databehandlaren varsla kommunen, {from}. Når kommunen fekk kjennskap til brotet, er ikkje "
            + "fastsett enno; til då reknar vi frå varselet. Timane går òg om natta, i helger og på heilagdagar."),
        NotifyAuthority => new(
            $"72 timer fra bruddet ble oppdaget, {from}. Når kommunen fikk kjennskap til det, er ikke fastsatt ennå; "
            + "til da regner vi fra det ble oppdaget. Timene løper også om natten, i helger og på helligdager.",
            $"72 timar frå brotet vart oppdaga, {from}. Når kommunen fekk kjennskap til det, er ikkje fastsett enno; "
            + "til då reknar vi frå det vart oppdaga. Timane går òg om natta, i helger og på heilagdagar."),
        DecideAwareness when IsFromProcessor(breach) => new(
            $"24 timer fra databehandleren varslet, {from}: så lang tid bør undersøkelsen høyst ta.",
            $"24 timar frå databehandlaren varsla, {from}: så lang tid bør undersøkinga høgst ta."),
        DecideAwareness => new(
            $"24 timer fra bruddet ble oppdaget, {from}: så lang tid bør undersøkelsen høyst ta.",
            $"24 timar frå brotet vart oppdaga, {from}: så lang tid bør undersøkinga høgst ta."),
        _ => new($"Regnet fra {from}.", $"Rekna frå {from}."),
    };
}
