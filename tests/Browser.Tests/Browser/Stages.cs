namespace Ombud.Browser.Tests;

// The stories follow one another on one stage; what they leave behind is what a day leaves behind.
[CollectionDefinition(Stories)]
public sealed class Stages : ICollectionFixture<Stage>
{
    public const string Stories = "stories";
}
