using System.Security.Cryptography;
using Ombud.Cases;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Instances;

/// <summary>One suite with two instances of each app, for classes that turn no clock. They run one after another, since
/// some of them count rows. Its signing key was changed: the one before is kept, as everywhere.</summary>
public sealed class TwoOfEach : IAsyncLifetime
{
    public const string NewKey = "fresh";

    internal static readonly SigningKey OldKey = new("old", RandomNumberGenerator.GetBytes(32));

    public SuiteFixture Suite { get; private set; } = null!;

    public async Task InitializeAsync() => Suite = await SuiteFixture.StartAsync(options =>
        (options with { Instances = 2 }).SigningWith(
            (NewKey, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))),
            (OldKey.Id, Convert.ToBase64String([.. OldKey.Secret]))));

    public Task DisposeAsync() => Suite.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class OnTwoOfEach : ICollectionFixture<TwoOfEach>
{
    public const string Name = "two of each";
}
