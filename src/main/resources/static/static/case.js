// Brings the step at which a case stands into sight: a long picture is shown from its middle, not from its start.
'use strict';

document.querySelectorAll('.diagram .scroll').forEach((strip) => {
    const now = strip.querySelector('.flag');
    if (now) {
        const [step, seen] = [now.getBoundingClientRect(), strip.getBoundingClientRect()];
        strip.scrollLeft += step.left + step.width / 2 - seen.left - seen.width / 2;
    }
});
