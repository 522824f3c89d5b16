using Xunit;

namespace Ombud.Kit;

/// <summary>
/// One suite for all classes that leave it as they found it: they turn no clock, arm no fault, and look at nothing but
/// their own cases. It is started once and ends with the process.
/// </summary>
public sealed class SharedSuite : IAsyncLifetime
{
    private static readonly Lazy<Task<SuiteFixture>> One = new(() => SuiteFixture.StartAsync());

    public SuiteFixture Suite { get; private set; } = null!;

    public async Task InitializeAsync() => Suite = await One.Value;

    public Task DisposeAsync() => Task.CompletedTask;
}
