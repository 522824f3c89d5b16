using NodaTime;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.Neighbours;

namespace Ombud.Simulation.Tests.People;

// Whoever sees a card may press what it offers: soon or days later, what stands there now or what an old screen still
// shows, once or twice. Teams sends a press again that nobody answered; and now and then somebody presses whom the case
// is none of the business of.
internal sealed class Pressing(World world, Visits visits, Sittings sittings)
{
    private const int MostTries = 3;
    private static readonly Duration DoubleClick = Duration.FromMilliseconds(200);
    private static readonly Duration UntilAgain = Duration.FromSeconds(15);

    public void Begin() => world.Teams.Shown += (card, _) => Notice(card);

    private void Notice(ShownCard card)
    {
        if (card.Newest.Buttons.Count == 0)
            return;
        var isFirst = card.Faces.Count == 1;
        if (world.Teams.Chats.ContainsKey(card.Conversation))
        {
            var own = world.People.Find(one => one.Chat.Conversation == card.Conversation)!;
            PlanSome(own, isFirst ? 0.7 : 0.2, Duration.FromDays(2));
        }
        else
        {
            PlanSome(world.People[world.Random.Next(2)], isFirst ? 0.5 : 0.15, Duration.FromDays(3));
            if (isFirst && world.Sometimes(0.03))
                world.Agenda.At(world.Clock.Now + world.Within(Duration.FromDays(9)), () => card.IsGone = true);
        }

        // Somebody shows it to a colleague, or forwards it to another municipality.
        PlanSome(world.People[world.Random.Next(world.People.Count)], isFirst ? 0.15 : 0.03, Duration.FromDays(4));

        void PlanSome(TeamsPerson person, double chance, Duration most)
        {
            if (world.Sometimes(chance))
                world.Agenda.At(world.Clock.Now + world.Within(most), () => Look(person, card));
        }
    }

    private void Look(TeamsPerson person, ShownCard card)
    {
        var face = world.Sometimes(0.8) ? card.Newest : card.Faces[world.Random.Next(card.Faces.Count)];
        if (card.IsGone || face.Buttons.Count == 0)
            return;
        var press = new Press(person, face.Buttons[world.Random.Next(face.Buttons.Count)]);
        Send(press, Duration.Zero);
        if (world.Sometimes(0.3))
            Send(press, world.Within(DoubleClick));
        // Somebody does the same from the same screen again.
        if (world.Sometimes(0.1))
            Send(new(person, press.Button), world.Within(Duration.FromMinutes(30)));
    }

    private void Send(Press press, Duration after, int tries = 1)
    {
        visits.Plan(
            after, $"{press.By.Who.Person.Id} presses {press.Button.Verb} of {press.Button.Case}",
            web => SendAsync(web, press));
        var isLost = world.Sometimes(0.1);
        world.Agenda.At(world.Clock.Now + after + UntilAgain, () =>
        {
            if (tries < MostTries && (isLost || !press.WasAnswered))
                Send(press, Duration.Zero, tries + 1);
        });
    }

    private async Task SendAsync(WebApp web, Press press)
    {
        world.Steps.Current!.Press = press;
        var answer = new PressAnswer((await web.Teams.Value.ReceiveAsync(press.Activity))!);
        world.Trace.Note(world.Steps.Current, "is told", answer.Said);
        press.WasAnswered = true;
        world.Presses.Saw(press, answer);
        if (answer.AsksToSignIn && world.Sometimes(0.6))
            sittings.Begin(press.By, Duration.FromSeconds(20), () => Send(press, Duration.FromSeconds(5), MostTries));
    }
}
