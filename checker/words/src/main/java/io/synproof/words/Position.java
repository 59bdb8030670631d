package io.synproof.words;

import java.util.List;

/**
 * A place where a term is evaluated: a moment, and what the past operators remember there.
 *
 * @param moment the moment
 * @param past the memories of the past operators, by their numbers; while a moment's are made,
 *     those of inner operators stand there before outer ones ask for them
 */
record Position(Moment<?, ?> moment, List<Object> past) {}
