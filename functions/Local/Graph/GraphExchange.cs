namespace Ombud.Local.Graph;

/// <summary>One call and its way into the journal: once, and before the caller hears of it.</summary>
internal sealed class GraphExchange(HttpContext http, ReceivedCall call, CallJournal journal)
{
    private bool _isRecorded;

    public Task Answer(GraphAnswer answer)
    {
        Record(answer.Status);
        return answer.Write(http, call.Time);
    }

    /// <param name="status">Null where the caller gave up before there was an answer.</param>
    public void Record(int? status)
    {
        if (_isRecorded)
            return;
        journal.Append(call with { Status = status });
        _isRecorded = true;
    }
}
