package io.synproof.properties.reality.script.syntax;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A thing that a script lets happen, or waits for. */
public sealed interface ScriptEvent {

    /**
     * A segment that the test sends to the endpoint.
     *
     * @param pattern the segment
     */
    record Injection(TcpPattern pattern) implements ScriptEvent {}

    /**
     * A segment that the endpoint must send.
     *
     * @param pattern as far as it is said
     */
    record Expectation(TcpPattern pattern) implements ScriptEvent {}

    /**
     * A system call of the endpoint's user.
     *
     * @param name its name
     * @param arguments its arguments
     * @param result its result
     * @param error the name of errno, if the call must fail
     * @param end when it returns, in microseconds after it was called, or at a time of the script;
     *     empty if it does not block
     */
    record Call(
            String name,
            List<Expression> arguments,
            Expression result,
            Optional<String> error,
            OptionalLong end)
            implements ScriptEvent {
        /** A call. */
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A command of the shell.
     *
     * @param command its text
     */
    record Shell(String command) implements ScriptEvent {}

    /**
     * A block of code, which asserts something of the socket.
     *
     * @param text its text
     */
    record Code(String text) implements ScriptEvent {}
}
