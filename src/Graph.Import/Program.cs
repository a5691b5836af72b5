using Graph.Import.Commands;

return await GraphCommand.RunAsync(args, Terminal.OfProcess());
