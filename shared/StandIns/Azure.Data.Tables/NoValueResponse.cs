namespace Azure.Data.Tables;

// The answer to a question for a row that is not there.
internal sealed class NoValueResponse<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value =>
        throw new InvalidOperationException($"There is no value: the answer was {response.Status}.");

    public override Response GetRawResponse() => response;
}
