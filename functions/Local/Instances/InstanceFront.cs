namespace Ombud.Local.Instances;

/// <summary>Hands requests to the instances in turn, as the front end of Azure does where nobody asks for affinity. One
/// that is gone is passed over.</summary>
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
