// YAML files are modules: see vite.config.ts.
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
