package io.synproof.properties.reality.kernel;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;

/**
 * The settings of a namespace's TCP: files below {@code /proc/sys/net/ipv4}, and what is written
 * into them.
 *
 * @param values by the file's name, such as {@code tcp_sack}
 */
public record Settings(Map<String, String> values) {

    /**
     * A kernel without options but the MSS, without limits on answers, and whose timers are slow:
     * what it says depends on what it hears alone.
     */
    public static final Settings PLAIN = new Settings(LinkedHashMap.<String, String>empty()
            .put("tcp_timestamps", "0")
            .put("tcp_sack", "0")
            .put("tcp_dsack", "0")
            .put("tcp_comp_sack_nr", "0")
            .put("tcp_window_scaling", "0")
            .put("tcp_ecn", "0")
            .put("tcp_syncookies", "0")
            .put("tcp_early_retrans", "0")
            .put("tcp_autocorking", "0")
            .put("tcp_invalid_ratelimit", "0")
            .put("tcp_challenge_ack_limit", "2147483647")
            .put("tcp_no_metrics_save", "1")
            .put("tcp_max_syn_backlog", "65536")
            .put("tcp_rto_min_us", "1000000"));

    /** These settings with one more, or with another value of it. */
    public Settings with(String name, int value) {
        return new Settings(values.put(name, Integer.toString(value)));
    }
}
