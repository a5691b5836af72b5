using System.Security.Claims;
using Graph.Model;

namespace Graph.Api.Security;

/// <summary>Whoever can reach a server that listens on loopback only is at the machine that has the data, and sees all of it.</summary>
public sealed class LocalCallerSeesAll : IPersonalFieldPolicy
{
    /// <inheritdoc/>
    public bool MaySee(ClaimsPrincipal caller, PropertyDefinition property) => true;
}
