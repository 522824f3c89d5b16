using Ombud.Cases;
using Ombud.Web.Desk;

namespace Ombud.Functions.Tests.Kinds;

internal sealed record ToyBody(string Question);

/// <param name="Asker">Null for who may not see the name.</param>
internal sealed record ToyDetails(string? Asker, string? Advice, ToyOutcome? Decision);

internal sealed class ToyBodies : IKindBodies
{
    public string Kind => Toy.KindName;

    public object Own(Case one) => new ToyBody(((Toy)one).Question);

    public object Details(CaseFile file)
    {
        var toy = (Toy)file.Case;
        return new ToyDetails(
            file.ShowsReporter ? toy.Asker.Name : null, toy.Advice?.Text, toy.ControllerDecision?.Outcome);
    }
}
