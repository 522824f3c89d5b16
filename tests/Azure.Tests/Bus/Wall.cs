namespace Ombud.Azure.Tests.Bus;

/// <summary>The clock that the official client goes by, whatever the suite's shows.</summary>
internal static class Wall
{
#pragma warning disable RS0030 // The client's own time is the wall's, and these tests compare with it.
    internal static TimeProvider Clock => TimeProvider.System;
#pragma warning restore RS0030

    internal static DateTimeOffset Now => Clock.GetUtcNow();
}
