// A style sheet may be imported for its effect: the bundler turns it into app.css.

declare module '*.css';
