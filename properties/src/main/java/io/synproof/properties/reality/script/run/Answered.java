package io.synproof.properties.reality.script.run;

import io.synproof.properties.reality.script.syntax.Expression;
import io.synproof.properties.reality.script.syntax.ScriptEvent.Call;

/**
 * The answer to a system call.
 *
 * @param next the host afterwards
 * @param returned what the call gives
 */
record Answered(Machine next, Returned returned) {

    static Answered value(Machine next, long value) {
        return new Answered(next, new Returned.Value(value));
    }

    static Answered failure(Machine next, String error) {
        return new Answered(next, new Returned.Failure(error));
    }

    static Answered unknown(Machine next, String why) {
        return new Answered(next, new Returned.Unknown(why));
    }

    /** The answer compared with what the script says. */
    Outcome against(Call call) {
        return switch (returned) {
            case Returned.Chosen _ -> Outcome.agrees(next);
            case Returned.Unknown(String why) -> new Outcome.Unjudged(next, why);
            case Returned.Waits _ -> differs(call.name() + "() still waits");
            case Returned.Value(long value) ->
                call.error().isEmpty() && isValue(call.result(), value)
                        ? Outcome.agrees(next)
                        : differs(call.name() + "() = " + value);
            case Returned.Failure(String error) ->
                call.error().filter(error::equals).isPresent()
                        ? Outcome.agrees(next)
                        : differs(call.name() + "() = -1 " + error);
        };
    }

    private static boolean isValue(Expression result, long value) {
        return switch (result) {
            case Expression.Any _ -> true;
            case Expression.Figure(long number) -> number == value;
            case Expression.Name _,
                    Expression.Text _,
                    Expression.Made _,
                    Expression.Union _,
                    Expression.Array _,
                    Expression.Structure _ -> false;
        };
    }

    private Outcome differs(String does) {
        return new Outcome.Differs(does + " in " + Difference.state(next), next.last());
    }
}
