using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using Ombud.Pages.Errors;
using Ombud.Pages.Fields;

namespace Ombud.Web.Requests;

// The outermost of the suite's middleware. An exception's message can contain what somebody wrote, so the log gets its
// type, where it was thrown and a reference; the person gets the reference and an explanation.
internal sealed class HandleErrors(ErrorAnswer answers, ILogger<HandleErrors> logger) : IFunctionsWorkerMiddleware
{
    internal const int RetryAfterSeconds = 10;

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        try
        {
            await next(context);
        }
        // The host learns first that a client has gone, and this server a moment later.
        catch (OperationCanceledException) when (
            http.RequestAborted.IsCancellationRequested || context.CancellationToken.IsCancellationRequested)
        {
            // Nobody is there to read a response.
            context.GetInvocationResult().Value = Results.StatusCode(StatusCodes.Status499ClientClosedRequest);
        }
        // Every exception of a request ends here.
        catch (Exception exception)
        {
            var failure = FailureOf(exception, http.Request);
            if (failure.Status >= StatusCodes.Status500InternalServerError)
                failure = failure with { Typed = TypedIn(context, http) };
            // The page of an error is not the form's own.
            http.Features.Set<ShownAgain>(null);
            Record(context, failure, exception);
            if (failure.Status == StatusCodes.Status503ServiceUnavailable)
                http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            if (exception is RequestRefusedException { Challenge: { } challenge })
                http.Response.Headers.WWWAuthenticate = challenge;
            context.GetInvocationResult().Value = await answers.OfAsync(http.Request, failure);
        }
    }

    // What was typed into a form of ours and could not be dealt with for a fault of ours.
    private static Typed? TypedIn(FunctionContext context, HttpContext http) =>
        Stated.On(context.FunctionDefinition).Costs?.ShowsAgain is true
            ? http.Features.Get<FormFields>()?.AsTyped()
            : null;

    private static Failure FailureOf(Exception exception, HttpRequest request) => exception switch
    {
        RequestRefusedException refused => Made(refused.Status, refused.Sentence, refused.Field),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            Made(StatusCodes.Status413PayloadTooLarge, RefusalTexts.TooLarge),
        BadHttpRequestException bad => Made(bad.StatusCode, RefusalTexts.BadRequest),
        SignInUnavailableException => Made(StatusCodes.Status503ServiceUnavailable, RefusalTexts.SignInDown),
        _ when StorageFailure.IsRefusal(exception) =>
            Made(StatusCodes.Status503ServiceUnavailable, RefusalTexts.StorageDown),
        // The fault is in what we keep, so monitoring counts it as ours. Not 503: waiting mends nothing, and a system
        // would send the same again and again.
        UnreadableCaseException => Made(
            StatusCodes.Status500InternalServerError,
            request.CallerOrNull()?.Has(Roles.Read | Roles.Decide | Roles.Triage) is true
                ? UnreadableTexts.Case
                : UnreadableTexts.Own) with
        {
            Title = UnreadableTexts.Title,
        },
        _ => Made(StatusCodes.Status500InternalServerError, RefusalTexts.Unexpected),
    };

    private static Failure Made(int status, Text sentence, string? field = null) =>
        new(status, sentence, Convert.ToHexString(RandomNumberGenerator.GetBytes(5)), field);

    private void Record(FunctionContext context, Failure failure, Exception exception)
    {
        var (function, status, reference) = (context.FunctionDefinition.Name, failure.Status, failure.Reference);
        if (status < StatusCodes.Status500InternalServerError)
            logger.LogInformation("{Function} refused with {Status}, {Reference}", function, status, reference);
        else
            logger.LogError(
                "{Function} failed with {Status}, {Reference}: {ExceptionType} in {InvocationId} {Trace}",
                function, status, reference, Types(exception), context.InvocationId, exception.StackTrace);
    }

    private static string Types(Exception exception) =>
        exception.GetType().Name + (exception.InnerException is { } inner ? $" < {Types(inner)}" : "");
}
