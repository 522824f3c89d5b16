using NodaTime;
using Ombud.Simulation.Tests.Machine;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.People;

/// <summary>What people do with the app that they meet, each time with any of its instances. When none is up, or one
/// says that it could not, they come again.</summary>
internal sealed class Visits(World world, Fleet<WebApp> web)
{
    /// <param name="again">What they do when they got no answer, or one that said no.</param>
    public void Plan(Duration after, string name, Func<WebApp, Task> visit, Action? again = null) =>
        world.Agenda.At(world.Clock.Now + after, () => Begin(name, visit, again));

    private void Begin(string name, Func<WebApp, Task> visit, Action? again)
    {
        if (web.Any() is not { } host)
        {
            again?.Invoke();
            return;
        }

        var activity = new Activity(host, name, world.Clock.Now);
        world.Steps.Start(activity, () => VisitAsync(activity, () => visit(host.App), again));
    }

    private async Task VisitAsync(Activity activity, Func<Task> visit, Action? again)
    {
        try
        {
            await visit();
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            world.Trace.Note(activity, "is told that it failed:", e.GetType().Name);
            again?.Invoke();
        }
    }
}
