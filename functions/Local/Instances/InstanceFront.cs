namespace Ombud.Local.Instances;

/// <summary>Passes requests to the instances in turn, as Azure's front end does when nobody asks for affinity. One that
/// has gone is skipped.</summary>
internal sealed class InstanceFront(RequestDelegate here, FurtherInstances further)
{
    private int _turn = -1;

    public async Task AnswerAsync(HttpContext http)
    {
        var living = further.Living;
        var at = living.Count == 0 ? 0 : (int)((uint)Interlocked.Increment(ref _turn) % (living.Count + 1));
        if (at == 0 || !await living[at - 1].PassAsync(http))
            await here(http);
    }
}
