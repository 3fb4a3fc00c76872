/** The zone that timers run in, wherever the function is. */
export const productTimeZone = 'Asia/Shanghai';
