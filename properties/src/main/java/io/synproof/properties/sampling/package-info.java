/**
 * The sampled twins: experiments decided by the sight of a state, a step or a deadlock, made again
 * by jqwik with random runs, and how many kinds of arrival those runs meet.
 */
@NullMarked
package io.synproof.properties.sampling;

import org.jspecify.annotations.NullMarked;
