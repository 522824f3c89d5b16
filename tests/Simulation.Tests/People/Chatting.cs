using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using NodaTime;
using Ombud.Simulation.Tests.Machine;

namespace Ombud.Simulation.Tests.People;

/// <summary>What people write to the bot: words that it knows, some that it does not, and what they had better not have
/// written there.</summary>
internal sealed class Chatting(World world, Visits visits)
{
    private const int MostMessages = 3;

    private static readonly string[] Words =
        ["saker", "Saker!", "frister", "/frister", "fristar", "hjelp", $"Hva er nytt om {Town.Mark}?"];

    public void Plan(TeamsPerson person, Duration from, Duration until)
    {
        for (var left = world.Random.Next(MostMessages + 1); left > 0; left--)
            world.Agenda.At(world.Start + from + world.Within(until - from), () => Say(person));
    }

    private void Say(TeamsPerson person)
    {
        var said = person.Does("message");
        said["text"] = Words[world.Random.Next(Words.Length)];
        // Teams may send it twice.
        for (var left = world.Sometimes(0.1) ? 2 : 1; left > 0; left--)
            visits.Plan(
                world.Within(Duration.FromSeconds(1)), $"{person.Who.Person.Id} writes to the bot",
                web => AskAsync(web, person, said));
    }

    private async Task AskAsync(WebApp web, TeamsPerson person, JsonObject said)
    {
        person.Asked.Add(world.Clock.Now);
        try
        {
            await web.Teams.Value.ReceiveAsync(said);
        }
        catch (ServiceBusException e)
        {
            // Nobody answers; whoever wants to know asks again.
            world.Trace.Note(world.Steps.Current, "gets no answer:", e.Reason.ToString());
        }
    }
}
