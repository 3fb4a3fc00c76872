// A file of its own, which the build inlines croner into: nobody has to install it.
export { Cron } from 'croner';
