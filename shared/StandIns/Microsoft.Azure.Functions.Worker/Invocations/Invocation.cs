using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Invocations;

// One run of one function: its id, its own scope of services, and what its trigger brought as a feature.
internal sealed class Invocation : FunctionContext, IAsyncDisposable
{
    private readonly AsyncServiceScope scope;

    internal Invocation(Function function, AsyncServiceScope scope, CancellationToken cancellationToken)
    {
        Function = function;
        this.scope = scope;
        InstanceServices = scope.ServiceProvider;
        CancellationToken = cancellationToken;
        Features.Set(new Returned());
    }

    internal Function Function { get; }

    internal RouteBinding BoundRoute { get; } = new();

    public override string InvocationId { get; } = new Guid(RandomNumberGenerator.GetBytes(16)).ToString();

    public override string FunctionId => FunctionDefinition.Id;

    public override TraceContext TraceContext { get; } = new CurrentTrace();

    public override BindingContext BindingContext => BoundRoute;

    public override RetryContext RetryContext { get; } = new FirstTry();

    public override IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition => Function.Definition;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override CancellationToken CancellationToken { get; }

    public ValueTask DisposeAsync() => scope.DisposeAsync();

    // The official binding data also holds the query, headers and more by name. A function that leans on those would
    // take its input from places that its signature does not show, so here only the route's values are bound.
    internal sealed class RouteBinding : BindingContext
    {
        internal Dictionary<string, object?> Values { get; } = new(StringComparer.OrdinalIgnoreCase);

        public override IReadOnlyDictionary<string, object?> BindingData => Values;
    }

    private sealed class CurrentTrace : TraceContext
    {
        public override string TraceParent { get; } = Activity.Current?.Id ?? "";

        public override string TraceState { get; } = Activity.Current?.TraceStateString ?? "";
    }

    private sealed class FirstTry : RetryContext
    {
        public override int RetryCount => 0;

        public override int MaxRetryCount => 0;
    }
}
