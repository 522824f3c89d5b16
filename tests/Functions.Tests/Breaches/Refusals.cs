using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

/// <summary>One suite for all that is refused: it holds nothing after as before, so they take turns.</summary>
[CollectionDefinition(Name)]
public sealed class Refusals : ICollectionFixture<SuiteFixture>
{
    public const string Name = "refusals";
}
