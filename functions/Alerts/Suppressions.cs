using System.Diagnostics.CodeAnalysis;

// The Sdk generates this class: if an extension fails to start, it has no logger yet.
[assembly: SuppressMessage(
    "ApiDesign", "RS0030", Scope = "type", Target = "~T:Ombud.Alerts.WorkerExtensionStartupCodeExecutor")]
