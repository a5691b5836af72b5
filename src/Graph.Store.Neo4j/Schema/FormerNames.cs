namespace Graph.Store.Neo4j;

/// <summary>Gives labels and properties that an earlier ontology named the names that they have now, in the versions and in the plain graph. Where there are both, what is under the old name joins the new one.</summary>
internal static class FormerNames
{
    /// <summary>Renames all that has a former name. It can be begun again: what was done for a name is noted when all of it is done.</summary>
    /// <param name="client">Asks the server.</param>
    /// <param name="history">What the ontology was before.</param>
    /// <param name="taken">The steps of the schema that have been taken; those of former names are forgotten.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The steps that are taken with it.</returns>
    public static async Task<IReadOnlyList<string>> ReplaceAsync(QueryClient client, OntologyHistory history, HashSet<string> taken, CancellationToken cancellationToken)
    {
        Dictionary<string, string> constraints = await client.ConstraintsAsync(cancellationToken);
        List<string> steps = [];
        foreach (TypeCypher type in Ontology.Types.Select(TypeCypher.Of))
        {
            foreach (FormerName former in history.Of(type.Type).Where(former => taken.Contains(StepOf(type, former.Name))))
                await ReplaceTypeAsync(client, type, former, constraints, taken, cancellationToken);
            if (constraints.TryGetValue(ConstraintOf(type.Type.TableName), out string? label) && label != type.Label)
                await RelabelAsync(client, type, label, type.Type.TableName, taken, cancellationToken);
            foreach (PropertyDefinition property in type.Type.Properties)
            {
                foreach (FormerName former in history.Of(property))
                {
                    string step = $"renamed {type.Type.Name}.{former.Name} to {property.Name}";
                    if (taken.Contains(step))
                        continue;
                    await ReplacePropertyAsync(client, type, property, former, taken, cancellationToken);
                    steps.Add(step);
                }
            }
        }

        return steps;
    }

    private static async Task ReplaceTypeAsync(QueryClient client, TypeCypher type, FormerName former, Dictionary<string, string> constraints, HashSet<string> taken, CancellationToken cancellationToken)
    {
        await client.DrainAsync(CypherFile.For("schema/former/versions", type, former: former.Name), cancellationToken);
        if (constraints.TryGetValue(ConstraintOf(former.ColumnName), out string? label) && label != type.Label)
            await RelabelAsync(client, type, label, former.ColumnName, taken, cancellationToken);
        string[] keys = [.. taken.Where(step => step.StartsWith($"property {former.Name}.", StringComparison.Ordinal)).Select(step => step[(step.IndexOf('.', StringComparison.Ordinal) + 1)..])];
        foreach (string index in keys.Select(key => $"version_{key}").Concat(["version_from", "version_to", "name", "id"]))
            await client.DropAsync($"{former.ColumnName}_{index}", cancellationToken);
        await client.ForgetAsync(taken, step => step.EndsWith($" {former.Name}", StringComparison.Ordinal) || step.StartsWith($"property {former.Name}.", StringComparison.Ordinal), cancellationToken);
    }

    /// <summary>Gives what the plain graph has of a type the label that it has now.</summary>
    private static async Task RelabelAsync(QueryClient client, TypeCypher type, string label, string tableName, HashSet<string> taken, CancellationToken cancellationToken)
    {
        await client.DrainAsync(CypherFile.For(type.Type.IsNode ? "schema/former/nodes" : "schema/former/edges", type, former: CypherFile.Quoted(label)), cancellationToken);
        await client.DropAsync(ConstraintOf(tableName), cancellationToken);
        await client.ForgetAsync(taken, step => step == StepOf(type, type.Type.Name), cancellationToken);
    }

    private static async Task ReplacePropertyAsync(QueryClient client, TypeCypher type, PropertyDefinition property, FormerName former, HashSet<string> taken, CancellationToken cancellationToken)
    {
        string folded = TypeCypher.FoldedName(former.FieldName);
        await client.DrainAsync(CypherFile.For("schema/former/version-property", type, property.FieldName, former.FieldName), cancellationToken);
        await client.DrainAsync(CypherFile.For("schema/former/version-property", type, TypeCypher.FoldedName(property), folded), cancellationToken);
        await client.DrainAsync(CypherFile.For(type.Type.IsNode ? "schema/former/node-property" : "schema/former/edge-property", type, property.FieldName, former.FieldName), cancellationToken);
        if (property.Kind == PropertyKind.TextList)
            await ListAsync(client, type, property, cancellationToken);
        foreach (string key in (string[])[former.FieldName, folded])
        {
            await client.DropAsync($"{type.Type.TableName}_version_{key}", cancellationToken);
            await client.ForgetAsync(taken, step => step == $"property {type.Type.Name}.{key}", cancellationToken);
        }
    }

    /// <summary>Makes lists of the texts of a property that became a list of texts.</summary>
    private static async Task ListAsync(QueryClient client, TypeCypher type, PropertyDefinition property, CancellationToken cancellationToken)
    {
        foreach (string key in (string[])[property.FieldName, TypeCypher.FoldedName(property)])
            await client.DrainAsync(CypherFile.For("schema/former/version-list", type, key), cancellationToken);
        await client.DrainAsync(CypherFile.For(type.Type.IsNode ? "schema/former/node-list" : "schema/former/edge-list", type, property.FieldName), cancellationToken);
    }

    private static string StepOf(TypeCypher type, string name) => $"{(type.Type.IsNode ? "node" : "edge")} {name}";

    private static string ConstraintOf(string tableName) => $"{tableName}_id";
}
