using Ombud.Local.ServiceBus.Queues;

namespace Ombud.Azure.Tests.Bus;

public sealed class AgendaTests
{
    [Fact]
    public void What_a_full_disk_kept_from_happening_happens_when_there_is_room_again()
    {
        var (clock, isFull, happened) = (new TurnedClock(), true, 0);
        Agenda agenda = null!;
        agenda = new Agenda(clock, () => Wake(agenda));
        agenda.At(clock.GetUtcNow() + TimeSpan.FromSeconds(3), () =>
        {
            if (isFull)
                throw new IOException("No space left on device");
            happened++;
        });

        clock.Advance(TimeSpan.FromSeconds(10));
        var before = happened;
        isFull = false;
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal((0, 1), (before, happened));
    }

    // As the timer of the queues does.
    private static void Wake(Agenda agenda)
    {
        try
        {
            agenda.RunDue();
            agenda.TimeMoved();
        }
        catch (IOException)
        {
            agenda.PutOff();
        }
    }
}
