using Azure;
using Azure.Identity;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

public sealed class StorageFailureTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(403)]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public void Storage_that_is_ill_or_closed_to_us_may_be_asked_again(int status) =>
        Assert.True(StorageFailure.Is(new RequestFailedException(status, "")));

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(412)]
    [InlineData(413)]
    public void What_storage_says_about_a_request_is_no_failure_of_storage(int status) =>
        Assert.False(StorageFailure.Is(new RequestFailedException(status, "")));

    [Fact]
    public void An_identity_that_cannot_be_had_is_a_failure_of_storage() =>
        Assert.True(StorageFailure.Is(new CredentialUnavailableException("No endpoint.")));

    [Fact]
    public void Several_tries_failed_when_each_of_them_did()
    {
        var ill = new IOException();

        Assert.True(StorageFailure.Is(new AggregateException(ill, new RequestFailedException(503, ""))));
        Assert.False(StorageFailure.Is(new AggregateException(ill, new InvalidOperationException())));
    }
}
