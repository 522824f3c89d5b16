namespace Ombud.Azure.Tests.Bus;

/// <summary>Turns the clock, plays faults or looks into the broker, none of which the real service allows.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LocalFactAttribute : FactAttribute
{
    public LocalFactAttribute() => Skip = ABus.RealService is null ? null : "Only the local broker can do this.";
}

/// <inheritdoc cref="LocalFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LocalTheoryAttribute : TheoryAttribute
{
    public LocalTheoryAttribute() => Skip = new LocalFactAttribute().Skip;
}
